import { z } from 'zod';
import { DOCUMENT_TYPES } from './document-type';

/** A document as the API shows it. */
export const documentSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  type: z.enum(DOCUMENT_TYPES),
  size: z.number().int().describe('Bytes'),
});
