/// What the bot keeps: one SQLite file by default, or a PostgreSQL server that several processes
/// share.
///
/// [dev.foothold.adapter.storage.Database] opens either, brings its tables up to date, and hands
/// out the stores behind the core's ports: start there. Stores speak one SQL that both understand,
/// and differ only where [dev.foothold.adapter.storage.Engine] says so. Writes that come in crowds
/// go through [dev.foothold.adapter.storage.Writer], which commits many at once.
@NullMarked
package dev.foothold.adapter.storage;

import org.jspecify.annotations.NullMarked;
