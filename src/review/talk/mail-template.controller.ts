import { Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../../access';
import { CurrentActor } from '../../access/services';
import { LANGUAGES } from '../../kernel';
import { ANYBODY, problem } from '../../platform';
import { apiNoContent, apiOk, apiProblems, Permit, ValidBody, ValidParams } from '../../platform/services';
import {
  DEFAULT_TEMPLATES,
  MAIL_TEMPLATES,
  MERGE_FIELDS,
  merged,
  SAMPLE,
  templateFaults,
  type MailText,
} from './mail-template';
import { MailTemplates } from './mail-templates.service';
import { mailText, templateParams, templateSchema } from './talk-schema'; // prettier-ignore

type Params = z.output<typeof templateParams>;
const shownText = z.object({ subject: z.string(), body: z.string() });

/** The texts of mails, in every language that we write to customers in. */
@ApiTags('settings')
@Controller('api/mail-templates')
export class MailTemplateController {
  constructor(private readonly templates: MailTemplates) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'All texts of mails, with what may be put into them' })
  @apiOk(templateSchema)
  async list(): Promise<z.output<typeof templateSchema>> {
    const own = await this.templates.all();
    const items = MAIL_TEMPLATES.flatMap((code) =>
      LANGUAGES.map((language) => {
        const found = own.find((one) => one.code === code && one.language === language);
        const { subject, body } = found ?? DEFAULT_TEMPLATES[code][language];
        return { code, language, subject, body, own: found !== undefined };
      }),
    );
    return { items, fields: [...MERGE_FIELDS] };
  }

  @Put(':code/:language')
  @HttpCode(204)
  @Permit('senior', 'admin')
  @ApiOperation({ summary: 'Write another text; it holds for mails from now on' })
  @apiNoContent()
  @apiProblems('invalid-request', 'not-authorised')
  async put(
    @ValidParams(templateParams) { code, language }: Params,
    @ValidBody(mailText) body: z.output<typeof mailText>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    refuseFaults(body);
    await this.templates.put(code, language, body, actor);
  }

  @Delete(':code/:language')
  @HttpCode(204)
  @Permit('senior', 'admin')
  @ApiOperation({ summary: 'Take our own text again' })
  @apiNoContent()
  @apiProblems('invalid-request', 'not-authorised')
  async remove(@ValidParams(templateParams) { code, language }: Params, @CurrentActor() actor: Actor): Promise<void> {
    await this.templates.put(code, language, null, actor);
  }

  @Post(':code/:language/preview')
  @HttpCode(200)
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'A text with the values of an order that does not exist' })
  @apiOk(shownText)
  @apiProblems('invalid-request')
  preview(
    @ValidParams(templateParams) { language }: Params,
    @ValidBody(mailText) body: z.output<typeof mailText>,
  ): z.output<typeof shownText> {
    refuseFaults(body);
    return merged(body, SAMPLE[language]);
  }
}

function refuseFaults(text: MailText): void {
  const faults = templateFaults(text);
  if (faults.length === 0) return;
  throw problem('invalid-request', {
    errors: faults.map((fault) => ({
      path: 'body.body',
      message:
        fault === 'no-questions'
          ? { nl: 'Zet {questions} in de tekst: daar komen de vragen.', en: 'Put {questions} into the text: the questions stand there.' }
          : { nl: `Het veld {${fault.unknown}} bestaat niet.`, en: `There is no field {${fault.unknown}}.` },
    })),
  });
} // prettier-ignore
