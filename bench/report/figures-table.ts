import type { Goal } from './goals/goal.ts'
import { goals } from './goals.ts'
import { formatKilobytes, formatNumber } from './numbers.ts'
import type { Figure, ResultTable } from './result.ts'

/** Every figure beside its goal. */
export function buildFiguresTable(figures: readonly Figure[]): ResultTable {
  return {
    title: 'Goals',
    head: ['what', 'goal', 'figure', 'quartiles', 'reached'],
    rows: figures.map(({ goal: name, value, quartiles, against }) => {
      const goal: Goal = goals[name]
      return [
        against === undefined ? goal.what : `${goal.what} (${against})`,
        `<= ${formatValue(goal.most, goal)}`,
        formatValue(value, goal),
        quartiles === undefined ? '' : quartiles.map((quartile) => formatValue(quartile, goal)).join('–'),
        isReached({ value, goal: name }) ? 'yes' : 'no',
      ]
    }),
  }
}

/** Whether a figure is as good as its goal. */
export function isReached({ goal, value }: Pick<Figure, 'goal' | 'value'>): boolean {
  return value <= goals[goal].most
}

function formatValue(value: number, { unit }: Goal): string {
  switch (unit) {
    case 'times':
      return `${formatNumber(value)} x`
    case 'part':
      return `${(value * 100).toFixed(1)} %`
    case 'bytes':
      return formatKilobytes(value)
    case 'count':
      return value.toLocaleString('en')
  }
}
