import * as migration_20261121_191804_initial from './20261121_191804_initial';
import * as migration_20261121_213918_readers_pages from './20261121_213918_readers_pages';
import * as migration_20261121_215637_reading_indexes from './20261121_215637_reading_indexes';
import * as migration_20261121_215948_release_plans from './20261121_215948_release_plans';
import * as migration_20261122_005715_short_addresses from './20261122_005715_short_addresses';
import * as migration_20261129_193025_one_rule_for_every_write from './20261129_193025_one_rule_for_every_write';
import * as migration_20261130_165009_find_by_title_and_subject from './20261130_165009_find_by_title_and_subject';
import * as migration_20261130_231518_titles_are_kept_in_memory from './20261130_231518_titles_are_kept_in_memory';
import * as migration_20261201_043435_trust_in_people_and_words from './20261201_043435_trust_in_people_and_words';

export const migrations = [
  {
    up: migration_20261121_191804_initial.up,
    down: migration_20261121_191804_initial.down,
    name: '20261121_191804_initial',
  },
  {
    up: migration_20261121_213918_readers_pages.up,
    down: migration_20261121_213918_readers_pages.down,
    name: '20261121_213918_readers_pages',
  },
  {
    up: migration_20261121_215637_reading_indexes.up,
    down: migration_20261121_215637_reading_indexes.down,
    name: '20261121_215637_reading_indexes',
  },
  {
    up: migration_20261121_215948_release_plans.up,
    down: migration_20261121_215948_release_plans.down,
    name: '20261121_215948_release_plans',
  },
  {
    up: migration_20261122_005715_short_addresses.up,
    down: migration_20261122_005715_short_addresses.down,
    name: '20261122_005715_short_addresses',
  },
  {
    up: migration_20261129_193025_one_rule_for_every_write.up,
    down: migration_20261129_193025_one_rule_for_every_write.down,
    name: '20261129_193025_one_rule_for_every_write',
  },
  {
    up: migration_20261130_165009_find_by_title_and_subject.up,
    down: migration_20261130_165009_find_by_title_and_subject.down,
    name: '20261130_165009_find_by_title_and_subject',
  },
  {
    up: migration_20261130_231518_titles_are_kept_in_memory.up,
    down: migration_20261130_231518_titles_are_kept_in_memory.down,
    name: '20261130_231518_titles_are_kept_in_memory',
  },
  {
    up: migration_20261201_043435_trust_in_people_and_words.up,
    down: migration_20261201_043435_trust_in_people_and_words.down,
    name: '20261201_043435_trust_in_people_and_words'
  },
];
