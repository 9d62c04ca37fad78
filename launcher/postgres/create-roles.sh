#!/bin/sh
# What roles.ts does for the embedded Postgres, for the Postgres of docker-compose.yml: run once, when its volume is empty.
set -eu
psql --username postgres --set ON_ERROR_STOP=1 \
  --set app="$VOUCH_APP_PASSWORD" --set maintenance="$VOUCH_MAINTENANCE_PASSWORD" <<'SQL'
create role vouch_maintenance login password :'maintenance';
create role vouch_app login password :'app';
create database vouch owner vouch_maintenance;
revoke all on database vouch from public;
grant connect, temporary on database vouch to vouch_app;
SQL
