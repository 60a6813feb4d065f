import { makeFinding, type Finding } from '../findings';
import type { SourcePosition } from '../kernel';
import type { OrderDocument } from '../purchase-order';

/**
 * A line that goes to another place than the order: MSG-010, and it stops, because an order of ours has one delivery place. Lines that
 * are divided over several places are told of as such.
 */
export function elsewhere(
  { lines, parties: { deliverTo } }: OrderDocument,
  positionOf: (index: number) => SourcePosition | null,
): readonly Finding[] {
  const ours = [deliverTo.id, deliverTo.gln, deliverTo.name];
  return lines.flatMap(({ number, schedules }, index) => {
    const places = new Set(schedules.map((one) => one.deliverTo));
    const [place = null] = places;
    if (places.size !== 1 || place === null || ours.includes(place)) return [];
    const field = `lines[${index}].schedules[0].deliverTo`;
    return [
      makeFinding('MSG-010', {
        reason: 'line-elsewhere',
        stops: true,
        field,
        actual: place,
        position: positionOf(index),
        params: { path: field, value: place, line: number ?? String(index + 1) },
      }),
    ];
  });
}
