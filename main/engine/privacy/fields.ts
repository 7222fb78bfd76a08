// The notation of facts with several values: "name=value name=value"; in values, space, equals and percent are escaped.

export function toFields(values: Readonly<Record<string, string | number | undefined>>): string {
  let text = ''
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === '') continue
    text += `${text === '' ? '' : ' '}${name}=${typeof value === 'number' ? value : escaped(value)}`
  }
  return text
}

/** Total: a word without an equals sign is left out. */
export function fieldsOf(text: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const word of text.split(' ')) {
    const at = word.indexOf('=')
    if (at > 0) fields.set(word.slice(0, at), unescaped(word.slice(at + 1)))
  }
  return fields
}

const escaped = (value: string) =>
  !/[%=\s]/.test(value)
    ? value
    : value.replace(/[%=\s]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
const unescaped = (value: string) =>
  value.includes('%')
    ? value.replace(/%([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : value
