import * as migration_20261121_191804_initial from './20261121_191804_initial';

export const migrations = [
  {
    up: migration_20261121_191804_initial.up,
    down: migration_20261121_191804_initial.down,
    name: '20261121_191804_initial'
  },
];
