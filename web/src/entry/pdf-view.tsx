import { Text } from '@mantine/core';
import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
  TextLayer,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import PdfThread from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../texts/language';
import { StandardFonts } from './pdf-fonts';

interface Props {
  readonly url: string;
  /** 1 fits the width. */
  readonly zoom: number;
  /** The page to show, from 1; told how many there are. */
  readonly page: number;
  readonly counted: (pages: number) => void;
}

/**
 * A page of a PDF as a picture, with its text over it to be selected and copied. Drawn here, since a browser's own viewer is not everywhere and is not
 * let into a sandbox. No script of the document runs: none is ever asked for.
 */
export default function PdfView({ url, zoom, page, counted }: Props): ReactNode {
  const { t } = useLanguage();
  const file = useFile(url, counted);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = place.current;
    if (file.document === null || box === null) return undefined;
    const drawing = new AbortController();
    void draw(file.document, page, zoom, box, drawing.signal).catch((error: unknown) => {
      if (!drawing.signal.aborted) throw error;
    });
    return () => drawing.abort();
  }, [file.document, page, zoom]);
  if (file.failed) return <Text p="md">{t('entry.doc.unreadable')}</Text>;
  return <div className="oe-page" ref={place} aria-label={t('entry.doc.page', { n: page })} role="group" />;
}

function useFile(url: string, counted: (pages: number) => void) {
  const [file, setFile] = useState<{ readonly document: PDFDocumentProxy | null; readonly failed: boolean }>({
    document: null,
    failed: false,
  });
  useEffect(() => {
    const worker = PDFWorker.create({ port: new PdfThread() });
    // No `eval`, no WebAssembly, and fonts by their outlines alone: the policy of the page allows nothing else.
    const loading = getDocument({ url, worker, disableFontFace: true, useSystemFonts: false, useWasm: false, isEvalSupported: false, enableXfa: false, standardFontDataUrl: '/', StandardFontDataFactory: StandardFonts });
    let left = false;
    loading.promise.then(
      (document) => {
        if (left) return;
        counted(document.numPages);
        setFile({ document, failed: false });
      },
      () => {
        if (!left) setFile({ document: null, failed: true });
      },
    );
    return () => {
      left = true;
      void loading.destroy().then(() => worker.destroy());
    };
  }, [url, counted]);
  return file;
} // prettier-ignore

async function draw(document: PDFDocumentProxy, number: number, zoom: number, box: HTMLDivElement, signal: AbortSignal): Promise<void> {
  const page: PDFPageProxy = await document.getPage(number);
  if (isOver(signal)) return;
  const fitting = box.clientWidth / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale: Math.max(fitting, 0.1) * zoom });
  const sharp = window.devicePixelRatio || 1;
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.floor(viewport.width * sharp);
  canvas.height = Math.floor(viewport.height * sharp);
  canvas.style.width = `${String(viewport.width)}px`;
  canvas.style.height = `${String(viewport.height)}px`;
  const drawing = page.render({ canvas, viewport, transform: [sharp, 0, 0, sharp, 0, 0] });
  signal.addEventListener('abort', () => drawing.cancel());
  await drawing.promise;
  const words = window.document.createElement('div');
  words.className = 'oe-words';
  words.style.setProperty('--total-scale-factor', String(viewport.scale));
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport });
  await layer.render();
  if (!isOver(signal)) box.replaceChildren(canvas, words);
} // prettier-ignore

const isOver = ({ aborted }: AbortSignal): boolean => aborted;
