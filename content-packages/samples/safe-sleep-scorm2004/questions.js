/** @type {import('./shared/quiz.js').Question[]} */
export const questions = [
  {
    id: 'sleep-position',
    type: 'true-false',
    prompt: 'A baby who sleeps badly on the back may be put down on the side.',
    options: [
      {id: 'true', text: 'True'},
      {id: 'false', text: 'False'},
    ],
    correct: ['false'],
    feedback: 'The side is not stable: a baby can roll from it onto the tummy. On the back, for every sleep.',
  },
  {
    id: 'cot-contents',
    type: 'choice',
    prompt: 'What may be in the cot? Choose all that are right.',
    options: [
      {id: 'a', text: 'A firm, flat mattress with a fitted sheet'},
      {id: 'b', text: 'A pillow'},
      {id: 'c', text: 'A baby sleeping bag that fits, on the baby'},
      {id: 'd', text: 'A cot bumper'},
    ],
    correct: ['a', 'c'],
    feedback: 'Everything soft and loose stays out: pillows, bumpers, toys, duvets.',
  },
  {
    id: 'check-minutes',
    type: 'numeric',
    prompt: 'By our rule, how often do you check on a sleeping baby? Every …',
    unit: 'minutes',
    correct: ['10'],
    feedback: 'Every ten minutes, from close by, and each check is written down.',
  },
  {
    id: 'what-you-see',
    type: 'matching',
    prompt: 'What do you do when you see this?',
    options: [
      {id: 'a', text: 'The chest is hot and damp'},
      {id: 'b', text: 'The blanket is over the face'},
      {id: 'c', text: 'Asleep in the car seat'},
    ],
    targets: [
      {id: '1', text: 'Move to a flat cot'},
      {id: '2', text: 'Take off a layer'},
      {id: '3', text: 'Uncover, then use a sleeping bag'},
    ],
    correct: [['a', '2'], ['b', '3'], ['c', '1']],
    feedback: 'Cool, clear and flat: three things to see at a glance.',
  },
  {
    id: 'down-for-a-nap',
    type: 'sequencing',
    prompt: 'Put the nap routine in order.',
    options: [
      {id: 'c', text: 'Lay the baby on the back, feet to the foot of the cot'},
      {id: 'a', text: 'Check the room and clear the cot'},
      {id: 'd', text: 'Check, and write it down'},
      {id: 'b', text: 'Take off bib, hat and outdoor clothes'},
    ],
    correct: ['a', 'b', 'c', 'd'],
    feedback: 'Room, clothes, back, check. The same order every time makes it a habit.',
  },
  {
    id: 'how-sure',
    type: 'likert',
    prompt: 'How sure do you feel about putting a baby down to sleep?',
    options: [
      {id: 'not_sure', text: 'Not sure yet'},
      {id: 'fairly_sure', text: 'Fairly sure'},
      {id: 'very_sure', text: 'Very sure'},
    ],
    feedback: 'If anything is unclear, ask before the next nap.',
  },
];
