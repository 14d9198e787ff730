/** Work that yields between its steps. */
export type Job = Generator<undefined, void>;

/** Jobs for when there is nothing better to do, in the order they came. */
export class Leisure {
  #jobs: Job[] = [];

  get isEmpty(): boolean {
    return this.#jobs.length === 0;
  }

  add(job: Job): void {
    this.#jobs.push(job);
  }

  clear(): void {
    this.#jobs = [];
  }

  /** Works until the deadline, on `performance.now()`'s clock, or until nothing is left. */
  work(deadline: number): void {
    for (let job = this.#jobs[0]; job && performance.now() < deadline; [job] = this.#jobs)
      if (job.next().done) this.#jobs.shift();
  }
}
