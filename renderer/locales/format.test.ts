import { describe, expect, it } from 'vitest'
import { dateGroup, formatRowTime, formatSize, joinNames } from './format.ts'

const now = new Date(2026, 10, 18, 15, 0).getTime() // a Wednesday
const at = (day: number, hour = 9, month = 10, year = 2026): number =>
  new Date(year, month, day, hour, 5).getTime()

describe('dateGroup', () => {
  it('counts calendar days, not hours', () => {
    expect(dateGroup(at(18, 0), now)).toBe('today')
    expect(dateGroup(at(17, 23), now)).toBe('yesterday')
    expect(dateGroup(at(16), now)).toBe('lastWeek')
    expect(dateGroup(at(11), now)).toBe('lastWeek')
    expect(dateGroup(at(10), now)).toBe('month')
  })

  it('puts mail from the future under today', () => {
    expect(dateGroup(at(25), now)).toBe('today')
  })

  it('is not shaken by the day that has 25 hours', () => {
    const afterChange = new Date(2026, 9, 26, 0, 30).getTime()
    expect(dateGroup(new Date(2026, 9, 25, 0, 15).getTime(), afterChange)).toBe('yesterday')
  })
})

describe('formatRowTime', () => {
  it('says only what is needed', () => {
    expect(formatRowTime(at(18), now, 'fr')).toBe('09:05')
    expect(formatRowTime(at(17, 21), now, 'fr')).toBe('21:05')
    expect(formatRowTime(at(16), now, 'en')).toBe('Mon')
    expect(formatRowTime(at(2), now, 'en')).toBe('Nov 2')
    expect(formatRowTime(at(2, 9, 4, 2024), now, 'fr')).toBe('2 mai 2024')
  })
})

describe('formatSize', () => {
  it('keeps to three figures', () => {
    expect(formatSize(17, 'en')).toBe('17 bytes')
    expect(formatSize(412_000, 'en')).toBe('412 kB')
    expect(formatSize(1_240_000, 'en')).toBe('1.2 MB')
    expect(formatSize(1_240_000, 'fr')).toMatch(/^1,2\sMo$/)
  })
})

describe('joinNames', () => {
  it('joins as the language does', () => {
    expect(joinNames(['Alice', 'Bruno', 'Chloé'], 'fr')).toBe('Alice, Bruno et Chloé')
  })
})
