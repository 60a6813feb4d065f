import type { decisions as nl } from '../nl/decisions';

export const decisions: Readonly<Record<keyof typeof nl, string>> = {
  'decisions.title': 'Decisions',
  'decisions.last': 'Your last 20 decisions',
  'decisions.open': 'Your last decisions',
  'decisions.close': 'Close',
  'decisions.none': 'You have not decided anything yet.',
  'decisions.about': 'Order',
  'decisions.what': 'What the buyer gets',
  'decisions.state': 'State',
  'decisions.waiting': 'leaves at',
  'decisions.done': 'carried out at',
  'decisions.undone': 'undone at',
  'decisions.refused': 'not carried out at',
  'decisions.bar': 'Decision that leaves in a moment',
  'decisions.undo': 'Undo',
  'decisions.leaves': 'leaves at {at}',
  'decisions.left': '{n} s left',
  'decisions.orders': '{n} orders',
  'decisions.refusedOf': 'The decision about {title} was not carried out',
  'decisions.read': 'Read',
};
