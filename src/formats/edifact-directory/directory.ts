/**
 * What we use of one UN/EDIFACT directory, as short texts. A trailing `!` is mandatory.
 * messages: items in order, `BGM!1` (mandatory, once), `FTX?99`, `SG1?10(RFF!1 DTM?5)`; a group's first item is its trigger.
 * segments: element positions in order, a composite (C002) or an element (1004); `C076!*3` may be repeated.
 * composites: components in order. elements: format, `an..35` (at most), `n3` (exactly).
 */
export interface DirectoryData {
  readonly release: string;
  readonly messages: Readonly<Record<string, readonly string[]>>;
  readonly segments: Readonly<Record<string, string>>;
  readonly composites: Readonly<Record<string, string>>;
  readonly elements: Readonly<Record<string, string>>;
}
