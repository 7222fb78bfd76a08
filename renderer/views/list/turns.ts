// Of what is asked for one after the other, only the last counts: an answer that comes late must not take the user back
// to where he no longer wants to go.

export class Turns {
  #last = 0

  /** Ends what was begun before. @returns whether this one is still the last */
  begin(): () => boolean {
    const mine = ++this.#last
    return () => mine === this.#last
  }
}
