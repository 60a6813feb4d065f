/** The characters that cut a file into its parts, as its first bytes say them. */
export type Signs = Readonly<Record<'terminator' | 'element' | 'component' | 'release', string>>;

const HEAD_BYTES = 512;
const EDIFACT: Signs = { terminator: "'", element: '+', component: ':', release: '?' };
const XML: Signs = { terminator: '>', element: '<', component: '"', release: '&' };
/** Length of an ISA segment with its terminator; all its elements are of fixed length (X12.5). */
const ISA_LENGTH = 106;

/** What a file is cut by; that of EDIFACT where nothing is said. */
export function signsOf(bytes: Buffer): Signs {
  const head = bytes.toString('latin1', 0, HEAD_BYTES);
  if (/^\W*</.test(head)) return XML;
  const advice = /UNA(.)(.).(.).(.)/s.exec(head);
  if (advice !== null) {
    const [, component = ':', element = '+', release = '?', terminator = "'"] = advice;
    return { terminator, element, component, release };
  }
  const isa = head.indexOf('ISA');
  if (isa < 0 || head.length < isa + ISA_LENGTH) return EDIFACT;
  const at = (place: number): string => head.charAt(isa + place);
  return { terminator: at(ISA_LENGTH - 1), element: at(3), component: at(ISA_LENGTH - 2), release: at(82) };
}
