// Who writes: a few hundred people at a few dozen organisations, some with names in other scripts.
import { pick } from '../../tests/seeded.ts'

export interface Person {
  name: string
  address: string
  domain: string
  /** Of the server that hands over their mail. */
  host: string
  ip: string
}

const GIVEN =
  'Ada Bruno Chloé Diego Élise Fatou Gilles Hanna Ines Jonas Katya Lena Marek Noa Omar Priya'.split(' ')
const FAMILY =
  'Abel Berg Costa Dvořák Engel Faure Grün Haddad Ivanov Jansen Kim Lopez Meyer Novak Okafor'.split(' ')
const OTHER_NAMES = ['田中 健', '陈伟', '김민지', 'Ольга Смирнова', 'عمر حداد', 'נועה לוי']

export function inventPeople(chance: () => number, count: number): Person[] {
  return Array.from({ length: count }, (_, at) => {
    const domain = `org${pick(chance, 60)}.example`
    const given = GIVEN[pick(chance, GIVEN.length)] ?? 'Ada'
    const family = FAMILY[pick(chance, FAMILY.length)] ?? 'Abel'
    const isOther = chance() < 0.08
    return {
      name: isOther ? (OTHER_NAMES[at % OTHER_NAMES.length] ?? given) : `${given} ${family}`,
      address: `${ascii(given)}.${ascii(family)}.${at}@${domain}`,
      domain,
      host: `mx1.${domain}`,
      ip: `203.0.113.${1 + ((domain.length * 7 + at) % 250)}`,
    }
  })
}

const ascii = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
