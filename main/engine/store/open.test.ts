import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockProfile } from './lock.ts'
import { all, run, transaction, value, type WriteDb } from './handle.ts'
import { openReader, openWriter } from './open.ts'
import { SCHEMA_VERSION } from './migrations.ts'

const KEY = 'ab'.repeat(32)
let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loquet-store-'))
  file = join(folder, 'store.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const setNote = (note: string): void => {
  const db = openWriter(file, KEY)
  run(db, 'insert into setting (name, value) values (?, ?)', 'note', JSON.stringify(note))
  db.raw.close()
}

const change = (path: string, work: (db: WriteDb) => void): void => {
  const db = openWriter(path, KEY)
  work(db)
  db.raw.close()
}

describe('the store', () => {
  it('is sealed on disk and opens with its key', () => {
    setNote('a very readable sentence')
    expect(readFileSync(file).includes('readable')).toBe(false)
    expect(readFileSync(file).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
    const db = openReader(file, KEY)
    expect(value<string>(db, 'select value from setting')).toBe('"a very readable sentence"')
    db.raw.close()
  })

  it('says so when the key is another, and changes nothing', () => {
    setNote('kept')
    const before = readFileSync(file)
    expect(() => openWriter(file, 'cd'.repeat(32))).toThrow(
      expect.objectContaining({ fault: expect.objectContaining({ code: 'store-damaged' }) }),
    )
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('says so when the file is something else', () => {
    writeFileSync(file, 'this is a shopping list, not a database'.repeat(200))
    expect(() => openWriter(file, KEY)).toThrow(
      expect.objectContaining({ fault: expect.objectContaining({ code: 'store-damaged' }) }),
    )
  })

  it('refuses a store of a newer version, for reading and writing, and leaves it as it is', () => {
    const db = openWriter(file, KEY)
    db.raw.pragma(`user_version=${SCHEMA_VERSION + 1}`)
    db.raw.close()
    for (const open of [openWriter, openReader])
      expect(() => open(file, KEY)).toThrow(
        expect.objectContaining({ fault: expect.objectContaining({ code: 'store-newer' }) }),
      )
  })

  it.each<[string, (file: string) => void]>([
    ['empty', (path) => writeFileSync(path, '')],
    [
      'of an older schema',
      (path) => change(path, (db) => db.raw.pragma(`user_version=${SCHEMA_VERSION - 1}`)),
    ],
    ['without derived tables', (path) => change(path, (db) => db.raw.exec('drop table derived_layer'))],
    [
      'with derived tables of another version',
      (path) => change(path, (db) => run(db, "update derived_layer set version = 0 where name = 'grouping'")),
    ],
  ])('asks to be brought up to date before it is read: %s', (_, prepare) => {
    prepare(file)
    expect(() => openReader(file, KEY)).toThrow(
      expect.objectContaining({
        fault: { code: 'store-older', message: expect.stringContaining('loquet sync') },
      }),
    )
  })

  it('can be read once it was brought up to date', () => {
    change(file, (db) => run(db, 'update derived_layer set version = 0'))
    openWriter(file, KEY).raw.close()
    openReader(file, KEY).raw.close()
  })

  it('has one writer at a time', () => {
    const release = lockProfile(join(folder, 'lock.db'))
    expect(() => lockProfile(join(folder, 'lock.db'))).toThrow(
      expect.objectContaining({ fault: expect.objectContaining({ code: 'store-locked' }) }),
    )
    release()
    lockProfile(join(folder, 'lock.db'))()
  })

  it('keeps nothing of a transaction that threw', () => {
    const db = openWriter(file, KEY)
    expect(() =>
      transaction(db, () => {
        run(db, "insert into setting (name, value) values ('half', '1')")
        throw new Error('cut')
      }),
    ).toThrow('cut')
    expect(all(db, 'select * from setting')).toEqual([])
    db.raw.close()
  })
})
