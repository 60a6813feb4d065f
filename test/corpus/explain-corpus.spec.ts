import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { corpusFolder, describeCorpus } from '../harness/corpus';
import { explained } from '../harness/explained';

// Real: files of other people, the readers, the guides, and the JSON that explain prints. What they mean is held against the manifest in
// test/conformance; here every file of the corpus, whatever it is, must give an answer of the contract.

const files =
  corpusFolder === null
    ? []
    : readdirSync(corpusFolder, { recursive: true, encoding: 'utf8', withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name));
describeCorpus('the corpus', () => {
  it.each(files.map((file) => [path.relative(corpusFolder ?? '', file)]))(
    '%s gives an answer of the contract',
    async (file) => {
      const bytes = readFileSync(path.join(corpusFolder ?? '', file));
      const { readable, messages, findings } = await explained(bytes, path.basename(file));
      expect(readable || messages.length > 0 || findings.length > 0).toBe(true);
    },
  );
});
