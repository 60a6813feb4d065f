/** The fonts that a PDF may name without bringing them, each a file of its own. */
const FILES = import.meta.glob<string>('../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Fetches those fonts by their names, as the library asks for them. */
export class StandardFonts {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const url = Object.entries(FILES).find(([path]) => path.endsWith(`/${filename}`))?.[1];
    const answer = url === undefined ? null : await fetch(url);
    if (answer?.ok !== true) throw new Error(`There is no font ${filename}`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}
