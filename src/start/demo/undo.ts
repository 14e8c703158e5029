// What has been started is stopped in the opposite order, once; what gets started while stopping is stopped at once.

type Step = () => Promise<void> | void

export interface Undo {
  add(step: Step): void
  /** True once stopping has begun: the start should go no further. */
  readonly begun: boolean
  /** False when there was nothing to undo. */
  run(): Promise<boolean>
}

export function createUndo(failed: (cause: unknown) => void): Undo {
  const steps: Step[] = []
  let begun = false
  const doStep = async (step: Step): Promise<void> => {
    try {
      await step()
    } catch (cause) {
      // One thing that will not stop must not keep the others running.
      failed(cause)
    }
  }
  return {
    get begun() {
      return begun
    },
    add(step) {
      if (begun) void doStep(step)
      else steps.push(step)
    },
    async run() {
      begun = true
      const any = steps.length > 0
      for (let step = steps.pop(); step; step = steps.pop()) await doStep(step)
      return any
    },
  }
}
