// Short lists this window remembers for itself, the latest first: what was chosen, what was searched.

export interface Remembered {
  read(): string[]
  add(text: string): void
  clear(): void
}

export function remembered(name: string, atMost: number): Remembered {
  const key = `loquet.${name}`
  const read = (): string[] => {
    try {
      const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
      return Array.isArray(found) ? found.filter((one) => typeof one === 'string').slice(0, atMost) : []
    } catch {
      // Written by something else: begin anew.
      return []
    }
  }
  return {
    read,
    add: (text) => {
      const next = [text, ...read().filter((one) => one !== text)].slice(0, atMost)
      localStorage.setItem(key, JSON.stringify(next))
    },
    clear: () => localStorage.removeItem(key),
  }
}
