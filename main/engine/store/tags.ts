// Tags: keywords with a name and a colour; which messages carry them is in the flags of their placements.
import type { Tag, TagColour } from '../../../shared/contract/tags.ts'
import { FaultError } from '../fault.ts'
import { defaultTag, isTagKeyword, keywordFor } from '../outbox/tag-keywords.ts'
import { all, get, run, transaction, type ReadDb, type WriteDb } from './handle.ts'
import { setFlag } from './operations.ts'
import { tagCounts } from './tag-scopes.ts'

interface TagRow {
  keyword: string
  name: string
  colour: TagColour
}

/** Made by the user or found on messages, by name; counted as their lists show them. */
export function listTags(db: ReadDb): Tag[] {
  const counts = new Map(tagCounts(db).map((row) => [row.key, row]))
  const named = new Map(tagRows(db).map((row) => [row.keyword.toLowerCase(), row]))
  const found = [...counts.values()].filter((row) => row.messages > 0).map((row) => row.key)
  return [...new Set([...named.keys(), ...found])]
    .map((key) => {
      const count = counts.get(key)
      const keyword = named.get(key)?.keyword ?? count?.written ?? key
      const { name, colour } = named.get(key) ?? defaultTag(keyword)
      return { keyword, name, colour, messages: count?.messages ?? 0, unread: count?.unread ?? 0 }
    })
    .sort((a, b) => a.name.localeCompare(b.name) || (a.keyword < b.keyword ? -1 : 1))
}

/** Keywords the user sees as tags, of the flags of any copies, each once however it is written, in order. */
export function tagsOf(flags: readonly string[]): string[] {
  const tags = new Map<string, string>()
  for (const text of flags)
    for (const flag of text.split(' '))
      if (isTagKeyword(flag) && !tags.has(flag.toLowerCase())) tags.set(flag.toLowerCase(), flag)
  return [...tags.values()].sort()
}

/** Makes or changes a tag; gives its keyword. Faults: bad-request when the keyword is one that programs keep. */
export function putTag(
  db: WriteDb,
  tag: { keyword: string | null; name: string; colour: TagColour },
): string {
  return transaction(db, () => {
    if (tag.keyword !== null && !isTagKeyword(tag.keyword))
      throw new FaultError(
        'bad-request',
        `${tag.keyword} is a keyword that mail programs keep for themselves.`,
      )
    const keyword = tag.keyword === null ? freeKeyword(db, tag.name) : knownAs(db, tag.keyword)
    run(
      db,
      'insert or replace into tag (keyword, name, colour) values (?, ?, ?)',
      keyword,
      tag.name,
      tag.colour,
    )
    db.touched.add('tag', '*')
    return keyword
  })
}

/** A tag of that name is that tag; else its keyword is one nobody uses. */
function freeKeyword(db: ReadDb, name: string): string {
  const tags = listTags(db)
  const same = tags.find((tag) => tag.name.toLowerCase() === name.toLowerCase())
  return same?.keyword ?? keywordFor(name, new Set(tags.map((tag) => tag.keyword.toLowerCase())))
}

const knownAs = (db: ReadDb, keyword: string): string =>
  get<TagRow>(db, 'select * from tag where keyword = ? collate nocase', keyword)?.keyword ?? keyword

/** Forgets it and takes it off every message; gives how many carried it. */
export function removeTag(db: WriteDb, keyword: string): number {
  return transaction(db, () => {
    const carrying = all<{ message: number }>(
      db,
      `select distinct message from placement
       where missing_at is null and instr(' ' || lower(flags) || ' ', ' ' || lower(?) || ' ') > 0`,
      keyword,
    ).map((row) => row.message)
    const changed = setFlag(db, carrying, keyword, false)
    run(db, 'delete from tag where keyword = ? collate nocase', keyword)
    db.touched.add('tag', '*')
    return new Set(changed.map((one) => one.message)).size
  })
}

function tagRows(db: ReadDb): TagRow[] {
  return all<TagRow>(db, 'select keyword, name, colour from tag')
}
