import type { SegmentMessage } from './segment-message';

type Group = readonly (string | Group)[];

/** Groups as people draw them: the tags of the segments that stand directly in it, then the groups in it. */
export function groupsOf(content: SegmentMessage): Group {
  const ends = content.groupEnds;
  if (ends === null) throw new Error('a message without groups');
  const within = (first: number, end: number): Group => {
    const tags: string[] = [];
    const groups: Group[] = [];
    for (let at = first; at < end; at++) {
      const beyond = at === first && first > 0 ? 0 : (ends[at] ?? 0);
      if (beyond === 0) tags.push(content.tag(at));
      else {
        groups.push(within(at, beyond));
        at = beyond - 1;
      }
    }
    return [tags.join(' '), ...groups];
  };
  return within(0, ends.length);
}
