import type { DirectoryChanges } from './directory';

/** What UN/EDIFACT directory D.11A changes of D.10A, as far as our message types use it. Made by tools/edifact-directory.mjs; layout and source in README.md. */
export const D11A: DirectoryChanges = {
  release: 'D.11A',
  messages: {
    DESADV: [
      'UNH!1',
      'BGM!1',
      'DTM?10',
      'ALI?5',
      'MEA?5',
      'MOA?5',
      'CUX?9',
      'SG1?99(RFF!1 DTM?9)',
      'SG2?99(NAD!1 LOC?10 SG3?99(RFF!1 DTM?99) SG4?10(CTA!1 COM?5))',
      'SG5?10(TOD!1 LOC?5 FTX?5)',
      'SG6?10(TDT!1 PCD?6 TMD?1 SG7?10(LOC!1 DTM?10))',
      'SG8?10(EQD!1 MEA?5 SEL?25 EQA?5 SG9?10(HAN!1 FTX?10))',
      'SG10?99(EFI!1 CED?99 COM?9 RFF?9 DTM?9 QTY?9)',
      'SG11?9999(CPS!1 FTX?5 QVR?9 SG12?9999(PAC!1 MEA?10 QTY?10 SG13?10(HAN!1 FTX?10) SG14?1000(PCI!1 RFF?1 DTM?5 SG15?99(GIR!1 DTM?5) SG16?99(GIN!1 DLM?10) SG17?99(COD!1 MEA?9 QTY?9 PCD?9)) SG18?99(EFI!1 CED?99 COM?9 RFF?9 DTM?9 QTY?9)) SG19?9999(LIN!1 PIA?10 IMD?99 MEA?10 QTY?10 ALI?10 GIN?100 GIR?100 DLM?100 DTM?5 NAD?99 TDT?1 TMD?1 HAN?20 FTX?99 MOA?5 PAC?9 SG20?99(RFF!1 NAD?1 CTA?1 DTM?1) SG21?9999(DGS!1 QTY?1 FTX?5) SG22?100(LOC!1 NAD?1 DTM?1 QTY?10) SG23?1000(SGP!1 QTY?10) SG24?9999(PCI!1 DTM?5 MEA?10 QTY?1 SG25?10(GIN!1 DLM?100) SG26?10(HAN!1 FTX?5 GIN?1000)) SG27?10(QVR!1 DTM?5) SG28?99(EFI!1 CED?99 COM?9 RFF?9 DTM?9 QTY?9)))',
      'CNT?5',
      'UNT!1',
    ],
  },
  segments: {
    TDT: '8051! 8028 C220 C001 C040 8101 C401 C222 8281 C003',
  },
  composites: {
    C003: '7041 1131 3055 7040',
  },
  elements: {
    '7040': 'an..17',
    '7041': 'an..3',
  },
  codes: {
    '1001':
      '+ 578 579 581 582 583 584 585 586 587 588 589 625 626 627 628 629 634 636 637 638 639 641 642 643 644 645 646 647 648 649 651 652 653 654',
    '1153': '+ AVW AVX AVY AVZ',
    '2005': '+ 790 791 792 793 794 795',
    '3055': '+ 382 383 384 385 386 387 388 389 390 391 392 393 394',
    '3155': '+ AW',
    '4451': '+ AVC',
    '4525': '+ 3',
    '5189': '+ 101',
    '6063': '+ 491 492 493 494 495 496 497 498 499 500',
    '6313': '+ BRF BRG BRH BRI',
    '7007': '+ 18 19 20',
    '7041': '1 2 3 4 5 6',
    '7081': '+ 228 229 230 231 232 233 234 235 236 237 238 239 240 241 242 243 244 245 246 247 248',
    '7085': '+ 24',
    '7187': '+ 101',
    '8051': '+ 34',
    '8053': '+ DPC DPD DPE DPF DPG DPH DPI DPJ',
    '8179': '1',
  },
};
