import type { Arrangement } from './arrangement.ts';
import { arrangement2019 } from './calendar/arrangement-2019.ts';
import { arrangement2020 } from './calendar/arrangement-2020.ts';
import { arrangement2021 } from './calendar/arrangement-2021.ts';
import { arrangement2022 } from './calendar/arrangement-2022.ts';
import { arrangement2023 } from './calendar/arrangement-2023.ts';
import { arrangement2024 } from './calendar/arrangement-2024.ts';
import { arrangement2025 } from './calendar/arrangement-2025.ts';
import { arrangement2026 } from './calendar/arrangement-2026.ts';

/** The arrangements this program brings, oldest first. A later year comes with its notice. */
export const shippedArrangements: readonly Arrangement[] = [
  arrangement2019,
  arrangement2020,
  arrangement2021,
  arrangement2022,
  arrangement2023,
  arrangement2024,
  arrangement2025,
  arrangement2026,
];
