import * as migration_20261121_190014_initial from './20261121_190014_initial';

export const migrations = [
  {
    up: migration_20261121_190014_initial.up,
    down: migration_20261121_190014_initial.down,
    name: '20261121_190014_initial'
  },
];
