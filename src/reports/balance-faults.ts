import type { FaultText } from './balance';
import { BOOKED, DAY, OF_PARTNER, PART, SCOPE } from './balance-sql';

/**
 * What can be wrong with a single thing, one entry each: the statement that finds it, and the words for it. A statement gives id, scope,
 * since and detail; `$1` to `$3` are those of balance-sql.ts. What is still being worked on has a row in `work` and is no fault.
 */
export const FAULTS = {
  'interchange-without-receipt': {
    sql: `WITH ${DAY} SELECT d.id, d.scope, d.received_at AS since, coalesce(d.name, '') AS detail FROM day d
      WHERE NOT EXISTS (SELECT FROM receipt r WHERE r.interchange_id = d.id)`,
    what: {
      nl: 'Een bestand zonder ontvangstbewijs: er is niet vastgelegd hoe het binnenkwam.',
      en: 'A file without a receipt: nothing says how it came in.',
    },
    next: {
      nl: 'Zoek in het logboek naar receipt-given van dit bestand; herstel de ontvangst uit de reservekopie.',
      en: 'Look for receipt-given of this file in the event log; restore the receipt from the backup.',
    },
  },
  'receipt-without-interchange': {
    sql: `SELECT r.id, ${SCOPE} AS scope,
        r.received_at AS since, coalesce(r.name, r.arrival_key) AS detail
      FROM receipt r LEFT JOIN channel_account a ON a.id = r.account_id LEFT JOIN partner p ON p.id = a.partner_id
      WHERE r.received_at >= $1 AND r.received_at < $2 AND ${OF_PARTNER} AND r.refused_reason IS NULL
        AND NOT EXISTS (SELECT FROM interchange i WHERE i.id = r.interchange_id)`,
    what: {
      nl: 'Een ontvangstbewijs zonder bestand: de afzender kreeg een handtekening voor iets dat er niet is.',
      en: 'A receipt without a file: the sender has our signature for something that is not there.',
    },
    next: {
      nl: 'Zoek het origineel in het archief van het kanaal en bied het opnieuw aan.',
      en: "Find the original in the channel's archive and hand it in again.",
    },
  },
  'messages-missing': {
    sql: `WITH ${DAY} SELECT d.id, d.scope, d.received_at AS since, m.stored || ' / ' || d.message_count AS detail FROM day d
      CROSS JOIN LATERAL (SELECT count(*) AS stored FROM message WHERE interchange_id = d.id) AS m
      WHERE d.state <> 'received' AND m.stored <> d.message_count`,
    what: {
      nl: 'Een gelezen bestand heeft een ander aantal berichten dan er bij het lezen geteld zijn.',
      en: 'A file that was read has another number of messages than reading counted.',
    },
    next: {
      nl: 'Vergelijk met `explain` van het bestand welk bericht ontbreekt, en vraag de klant zo nodig om die order.',
      en: 'Compare with `explain` of the file which message is missing, and ask the customer for that order where needed.',
    },
  },
  'order-missing': {
    sql: `WITH ${DAY}, ${PART} SELECT id, scope, received_at AS since, type AS detail FROM part WHERE state = 'ordered' AND orders = 0`,
    what: {
      nl: 'Een bericht dat een order werd, maar de verkooporder is er niet.',
      en: 'A message that became an order, and the sales order is not there.',
    },
    next: {
      nl: 'Herstel de order uit de reservekopie, of voer haar met de hand in voordat de leverdag voorbij is.',
      en: 'Restore the order from the backup, or enter it by hand before its delivery day is over.',
    },
  },
  'order-doubled': {
    sql: `WITH ${DAY}, ${PART} SELECT id, scope, received_at AS since, orders || ' orders' AS detail FROM part WHERE orders > 1`,
    what: {
      nl: 'Eén bericht werd meer dan één verkooporder: er wordt dubbel geleverd.',
      en: 'One message became more than one sales order: it will be delivered twice.',
    },
    next: { nl: 'Houd de levering van de laatste order tegen.', en: 'Stop the delivery of the last of the orders.' },
  },
  'order-without-message': {
    sql: `WITH ${BOOKED} SELECT b.id, b.scope, b.received_at AS since, b.reference AS detail FROM booked b
      WHERE NOT EXISTS (SELECT FROM message m WHERE m.id = b.message_id
        AND m.state = CASE b.state WHEN 'became-change' THEN 'change' ELSE 'ordered' END)`,
    what: {
      nl: 'Een verkooporder zonder bericht dat een order werd: niet te zien is wie haar plaatste.',
      en: 'A sales order without a message that became an order: nothing shows who placed it.',
    },
    next: {
      nl: 'Vraag de klant of de order van hem is voordat er geleverd wordt.',
      en: 'Ask the customer whether the order is his before it is delivered.',
    },
  },
  'change-missing': {
    sql: `WITH ${DAY}, ${PART} SELECT id, scope, received_at AS since, type AS detail FROM part p
      WHERE state = 'change' AND NOT EXISTS (SELECT FROM order_change c WHERE c.message_id = p.id)`,
    what: {
      nl: 'Een bericht dat een wijziging werd, maar de wijziging is er niet.',
      en: 'A message that became a change, and the change is not there.',
    },
    next: {
      nl: 'Lees in het bericht wat de klant wil, en vraag hem of zijn order nog klopt voordat er geleverd wordt.',
      en: 'Read in the message what the customer wants, and ask him whether his order still holds before it is delivered.',
    },
  },
  'lines-missing': {
    sql: `WITH ${BOOKED} SELECT b.id, b.scope, b.received_at AS since,
        b.reference || ': ' || l.stored || ' / ' || jsonb_array_length(b.document -> 'lines') AS detail FROM booked b
      CROSS JOIN LATERAL (SELECT count(*) AS stored FROM sales_order_line WHERE order_id = b.id) AS l
      WHERE l.stored <> jsonb_array_length(b.document -> 'lines')`,
    what: {
      nl: 'Een verkooporder heeft een ander aantal regels dan de order van de klant.',
      en: "A sales order has another number of lines than the customer's order.",
    },
    next: {
      nl: 'Vergelijk de order met het bericht, regel voor regel.',
      en: 'Compare the order with its message, line by line.',
    },
  },
  'answer-doubled': {
    sql: `WITH ${BOOKED} SELECT b.id, b.scope, min(o.created_at) AS since, b.reference || ' v' || o.version || ': ' || count(*) AS detail
      FROM booked b JOIN outbox o ON o.order_id = b.id
      WHERE o.resend_of IS NULL AND o.state NOT IN ('cancelled', 'superseded') GROUP BY b.id, b.scope, b.reference, o.version HAVING count(*) > 1`,
    what: {
      nl: 'Een order heeft meer dan één geldig antwoord van dezelfde versie.',
      en: 'An order has more than one live answer of the same version.',
    },
    next: {
      nl: 'Vergelijk de antwoorden; vertel de klant welk geldt en trek het andere in.',
      en: 'Compare the answers; tell the customer which one holds and take the other back.',
    },
  },
  'answer-missing': {
    sql: `WITH ${BOOKED} SELECT b.id, b.scope, b.received_at AS since, b.reference AS detail FROM booked b JOIN partner q ON q.id = b.partner_id
      WHERE b.state = 'released' AND (b.document ->> 'responseType' = 'AC' OR b.document ->> 'responseType' IS NULL AND q.respond = 'always')
        AND NOT EXISTS (SELECT FROM reply r WHERE r.order_id = b.id AND r.outcome_version = b.outcome_version)
        -- Where there is no answer in the format of the order, somebody tells him.
        AND NOT EXISTS (SELECT FROM review_case c WHERE c.subject_key = 'tell:' || b.id || ':' || b.outcome_version)`,
    what: {
      nl: 'De klant wil van elke order antwoord, en voor deze vrijgegeven order is er geen gemaakt.',
      en: 'The customer wants an answer to every order, and none was made for this released one.',
    },
    next: { nl: 'Bevestig de order aan de klant met de hand.', en: 'Confirm the order to the customer by hand.' },
  },
  'acknowledgement-missing': {
    sql: `WITH ${DAY}, told AS (
        SELECT m.interchange_id, m.envelope, bool_and(m.type IN ('CONTRL', 'TA1', '997', '999')) AS acknowledges,
          bool_and(m.state = 'duplicate' AND m.findings @> '[{"code": "MSG-009"}]') AS repeats
        FROM day d JOIN message m ON m.interchange_id = d.id GROUP BY 1, 2)
      SELECT d.id, d.scope, d.received_at AS since, k.kind || ' ' || coalesce(e.body #>> '{envelope,reference}', '') AS detail
      FROM day d JOIN interchange i ON i.id = d.id
      CROSS JOIN LATERAL jsonb_array_elements(i.envelopes) WITH ORDINALITY AS e (body, place)
      JOIN LATERAL (
        SELECT min(q.id::text)::uuid AS id, bool_and(q.acknowledge) AS acknowledge FROM partner_identifier x JOIN partner q ON q.id = x.partner_id
        WHERE x.value = e.body #>> '{envelope,sender}' AND coalesce(e.body #>> '{envelope,senderQualifier}', x.scheme) = x.scheme
        HAVING count(DISTINCT q.id) = 1) AS q ON q.acknowledge AND coalesce(d.account_partner_id, q.id) = q.id
      LEFT JOIN told t ON t.interchange_id = d.id AND t.envelope = e.place - 1
      CROSS JOIN LATERAL (
        SELECT count(*) AS all, count(*) FILTER (WHERE g ->> 'type' <> 'FA') AS others FROM jsonb_array_elements(i.groups) AS g
        WHERE (g ->> 'envelope')::int = e.place - 1) AS g
      CROSS JOIN LATERAL (VALUES
        ('CONTRL', d.format = 'edifact' AND t.acknowledges IS NOT TRUE),
        ('TA1', d.format = 'x12' AND NOT (t.acknowledges IS TRUE AND g.all = 0)
          AND ((e.body ->> 'refused')::boolean OR (e.body #>> '{envelope,acknowledgementRequested}')::boolean)),
        ('997', d.format = 'x12' AND NOT (e.body ->> 'refused')::boolean AND g.others > 0)) AS k (kind, owed)
      WHERE k.owed AND d.state <> 'received' AND t.repeats IS NOT TRUE
        AND (e.body #>> '{envelope,receiver}' IS NULL OR EXISTS (SELECT FROM company c WHERE e.body #>> '{envelope,receiver}' = ANY (c.glns))
          OR EXISTS (SELECT FROM partner o WHERE o.our_identifier = e.body #>> '{envelope,receiver}'))
        AND NOT EXISTS (SELECT FROM reply r WHERE r.interchange_id = d.id AND r.envelope = e.place - 1
          AND CASE r.kind WHEN '999' THEN '997' ELSE r.kind END = k.kind)
        -- Where none can say what is refused, somebody tells the sender.
        AND NOT EXISTS (SELECT FROM review_case c WHERE c.subject_key = 'acknowledgement:' || d.id)`,
    what: {
      nl: 'De afzender heeft recht op een ontvangstbevestiging en er is geen gemaakt.',
      en: 'The sender is owed an acknowledgement and none was made.',
    },
    next: {
      nl: 'Meld de klant dat zijn bestand is aangekomen; hij stuurt het anders nog eens.',
      en: 'Tell the customer that his file arrived; he will send it again otherwise.',
    },
  },
  'reply-without-sending': {
    sql: `WITH ${DAY} SELECT r.id, d.scope, r.created_at AS since, r.kind AS detail FROM day d JOIN reply r ON r.interchange_id = d.id
      WHERE NOT EXISTS (SELECT FROM outbox o WHERE o.subject_id = r.id)`,
    what: {
      nl: 'Een antwoord staat niet in de uitbak: het vertrekt nooit.',
      en: 'A reply is not in the outbox: it will never leave.',
    },
    next: {
      nl: 'Vertel de klant met andere middelen wat erin staat; herstel de rij uit de reservekopie.',
      en: 'Tell the customer what it says by other means; restore the row from the backup.',
    },
  },
  'sending-without-reply': {
    sql: `SELECT o.id, 'partner:' || p.code AS scope, o.created_at AS since, o.kind AS detail FROM partner p JOIN outbox o ON o.partner_id = p.id
      WHERE o.created_at >= $1 AND o.created_at < $2 AND ${OF_PARTNER} AND NOT EXISTS (SELECT FROM reply r WHERE r.id = o.subject_id)`,
    what: {
      nl: 'In de uitbak staat iets dat bij geen antwoord hoort.',
      en: 'Something in the outbox belongs to no reply.',
    },
    next: {
      nl: 'Kijk in de bytes wat er staat; houd het tegen zolang het niet vertrokken is.',
      en: 'Look into its bytes for what it says; hold it as long as it has not left.',
    },
  },
  'sending-contradicts-itself': {
    sql: `WITH ${DAY} SELECT o.id, d.scope, o.created_at AS since, o.kind || ' ' || o.state AS detail FROM day d JOIN reply r ON r.interchange_id = d.id
      JOIN outbox o ON o.subject_id = r.id
      WHERE (o.state = 'delivered') <> (o.delivered_at IS NOT NULL) OR o.state IN ('sending', 'delivered') AND (o.body IS NULL OR o.composed_at IS NULL)
        OR o.state NOT IN ('held', 'due', 'sending', 'delivered', 'dead', 'cancelled', 'superseded')`,
    what: {
      nl: 'Van een antwoord is niet zeker of het vertrokken is: zijn toestand en zijn tijden spreken elkaar tegen.',
      en: 'Whether a reply has left is not certain: its state and its times contradict each other.',
    },
    next: {
      nl: 'Kijk in de uitmap van de partner of het bestand er is geweest.',
      en: "Look in the partner's out folder whether the file was there.",
    },
  },
  stuck: {
    sql: `WITH ${DAY}, ${PART}, missing AS (
        SELECT id, scope, received_at AS since, 'read-interchange' AS kind FROM day WHERE state = 'received'
        UNION ALL SELECT id, scope, received_at, CASE WHEN type IN ('CONTRL', 'TA1', '997', '999') THEN 'match-acknowledgement' ELSE 'decide-message' END
          FROM part WHERE state = 'waiting' AND interchange_state <> 'received'
        UNION ALL SELECT o.id, d.scope, o.created_at, CASE o.state WHEN 'sending' THEN 'deliver' ELSE 'compose-reply' END
          FROM day d JOIN reply r ON r.interchange_id = d.id JOIN outbox o ON o.subject_id = r.id WHERE o.state IN ('held', 'due', 'sending'))
      SELECT m.id, m.scope, m.since, m.kind AS detail FROM missing m
      WHERE NOT EXISTS (SELECT FROM work w WHERE w.kind = m.kind AND w.key = m.id::text)`,
    what: {
      nl: 'Iets wacht, maar er is geen werk dat het verder brengt.',
      en: 'Something waits, and there is no work that takes it on.',
    },
    next: {
      nl: 'Zet het werk van dit soort opnieuw klaar; zonder dat gebeurt er niets.',
      en: 'Put work of this kind down for it again; nothing happens without.',
    },
  },
  'nobody-looks': {
    sql: `WITH ${DAY}, ${PART}, owed AS (
        SELECT id, scope, received_at AS since, 'interchange:' || id AS key, NULL AS other, 'unreadable' AS detail FROM day WHERE state = 'unreadable'
        UNION ALL SELECT id, scope, received_at, 'message:' || id, 'interchange:' || interchange_id, state FROM part
          WHERE state IN ('refused', 'set-aside') AND interchange_state <> 'received'
        UNION ALL SELECT o.id, d.scope, d.received_at, 'order:' || o.id, (
            -- A question that orders of the partner have in common is looked at once.
            SELECT c.subject_key FROM partner_question_order l JOIN review_case c ON c.subject_key = 'partner:' || l.question_id AND c.state = 'open'
            WHERE l.order_id = o.id LIMIT 1), o.reference FROM part d
          JOIN sales_order o ON o.message_id = d.id WHERE o.state IN ('in-review', 'partly-released')
        UNION ALL SELECT o.id, d.scope, o.created_at, 'outbox:' || o.id, NULL, o.kind || ' dead' FROM day d
          JOIN reply r ON r.interchange_id = d.id JOIN outbox o ON o.subject_id = r.id WHERE o.state = 'dead'
            AND NOT EXISTS (SELECT FROM work w WHERE w.kind = 'report-undelivered' AND w.key = o.id::text)
        UNION ALL SELECT r.id, ${SCOPE}, r.received_at,
            'receipt:' || r.id, NULL, r.refused_reason
          FROM receipt r LEFT JOIN channel_account a ON a.id = r.account_id LEFT JOIN partner p ON p.id = a.partner_id
          WHERE r.received_at >= $1 AND r.received_at < $2 AND ${OF_PARTNER} AND r.refused_reason IS NOT NULL
            AND NOT EXISTS (SELECT FROM work w WHERE w.kind = 'follow-up-receipt' AND w.key = r.id::text))
      SELECT id, scope, since, detail FROM owed o
      WHERE NOT EXISTS (SELECT FROM review_case c WHERE c.subject_key = o.key AND (c.state = 'open' OR c.sales_order_id IS NULL)) AND NOT EXISTS (SELECT FROM review_case c WHERE c.subject_key = o.other)`,
    what: {
      nl: 'Iets werd geweigerd of aangehouden en er is geen zaak voor: niemand kijkt ernaar.',
      en: 'Something was refused or held and has no case: nobody looks at it.',
    },
    next: {
      nl: 'Beoordeel het nu met de hand en vertel de klant wat ermee gebeurt.',
      en: 'Judge it by hand now, and tell the customer what becomes of it.',
    },
  },
} as const satisfies Readonly<Record<string, FaultText & { readonly sql: string }>>;

export type FaultKind = keyof typeof FAULTS;
export const FAULT_KINDS = Object.keys(FAULTS) as readonly FaultKind[];
