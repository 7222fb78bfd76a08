// Les phrases françaises pour ce que chaque signal a trouvé.
export const signals = {
  'end-to-end-encryption': { title: 'Chiffrement de bout en bout' },
}
