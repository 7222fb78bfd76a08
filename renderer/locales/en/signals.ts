// English sentences for what each privacy signal found. `title` names the signal and stands in for a finding without words.
export const signals = {
  'end-to-end-encryption': { title: 'End-to-end encryption' },
}
