/** How often a race is run: a few times in `npm test`, 100 times in `npm run proof:races`. */
export const RACES = Number(process.env['RACES'] ?? 15)
