import type { DirectoryData } from '../edifact-directory';

/** The implementation acknowledgement 999 (005010X231) and the interchange acknowledgement TA1, which no release's table here has. */
export const ACKNOWLEDGEMENTS: DirectoryData = {
  release: '005010',
  messages: {
    '999': ['ST!1', 'AK1!1', 'L1?999999(AK2!1 L2?999999(IK3!1 CTX?10 L3?999999(IK4!1 CTX?10)) IK5!1)', 'AK9!1', 'SE!1'],
    TA1: ['TA1!1'],
  },
  segments: {
    AK1: 'an2! n1..9! an1..12',
    AK2: 'an3! an4..9! an1..35',
    AK9: 'an1! n1..6! n1..6! n1..6! an1..3 an1..3 an1..3 an1..3 an1..3',
    CTX: 'C2! an2..3 n1..10 an1..4 C1 C3',
    IK3: 'an2..3! n1..10! an1..6 an1..3',
    IK4: 'C1! n1..4 an1..3! an1..99',
    IK5: 'an1! an1..3 an1..3 an1..3 an1..3 an1..3',
    SE: 'n1..10! an4..9!',
    ST: 'an3! an4..9! an1..35',
    TA1: 'n9! dt6! tm4! an1! an3!',
  },
  composites: {
    C1: 'n1..2! n1..2 n1..4',
    C2: 'an1..35! an1..35',
    C3: 'n1..4! n1..4',
  },
  elements: {},
  codes: {},
};
