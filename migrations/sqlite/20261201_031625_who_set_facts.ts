import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`media_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`media_rels_order_idx\` ON \`media_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_parent_idx\` ON \`media_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_path_idx\` ON \`media_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_users_id_idx\` ON \`media_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`commentaries_rels\` ADD \`users_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`commentaries_rels_users_id_idx\` ON \`commentaries_rels\` (\`users_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`media_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_commentaries_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`analysts_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`commentaries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`analysts_id\`) REFERENCES \`analysts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_commentaries_rels\`("id", "order", "parent_id", "path", "analysts_id") SELECT "id", "order", "parent_id", "path", "analysts_id" FROM \`commentaries_rels\`;`)
  await db.run(sql`DROP TABLE \`commentaries_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_commentaries_rels\` RENAME TO \`commentaries_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`commentaries_rels_order_idx\` ON \`commentaries_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`commentaries_rels_parent_idx\` ON \`commentaries_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`commentaries_rels_path_idx\` ON \`commentaries_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`commentaries_rels_analysts_id_idx\` ON \`commentaries_rels\` (\`analysts_id\`);`)
}
