/** @type {import('./shared/quiz.js').Question[]} */
export const questions = [
  {
    id: 'alarm',
    type: 'choice',
    prompt: 'The bell rings. It is probably a false alarm. What do you do?',
    options: [
      {id: 'a', text: 'Leave with the children, now'},
      {id: 'b', text: 'Ring the office to ask'},
      {id: 'c', text: 'Open the door and look for smoke'},
    ],
    correct: ['a'],
    feedback: 'Every alarm is real until everyone is out.',
  },
  {
    id: 'take',
    type: 'choice',
    prompt: 'What do you take with you?',
    options: [
      {id: 'a', text: 'Coats, shoes and the nappy bags'},
      {id: 'b', text: 'Your phone from the locker'},
      {id: 'c', text: 'The register and the emergency bag by the door'},
    ],
    correct: ['c'],
    feedback: 'The register tells you who has to be outside. Blankets are in the bag.',
  },
  {
    id: 'carry',
    type: 'choice',
    prompt: 'Six babies, two adults. How do you get them out?',
    options: [
      {id: 'a', text: 'Carry two each, and come back for the others'},
      {id: 'b', text: 'All into the evacuation cot, and roll it out'},
      {id: 'c', text: 'Wait for a colleague'},
    ],
    correct: ['b'],
    feedback: 'One way, once. Nobody goes back in. Close the doors behind you.',
  },
  {
    id: 'outside',
    type: 'choice',
    prompt: 'You have reached the assembly point. What first?',
    options: [
      {id: 'a', text: 'Count, and call the register'},
      {id: 'b', text: 'Ring the parents'},
      {id: 'c', text: 'Go back in for the coats'},
    ],
    correct: ['a'],
    feedback: 'Tell the fire warden your number at once, above all when one is missing.',
  },
];
