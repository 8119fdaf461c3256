"""The PostgreSQL of the tests runs and gives each asker a database of its own."""

import sqlalchemy as sa

from tests.support.programs.postgres import create_database


def test_a_fresh_database_answers(postgres_url):
    first, second = create_database(postgres_url), create_database(postgres_url)
    assert first != second
    for url in (first, second):
        engine = sa.create_engine(url)
        with engine.begin() as connection:
            assert connection.execute(sa.text("select 1")).scalar_one() == 1
            assert connection.dialect.server_version_info >= (18,)
            connection.execute(sa.text("create table lone (n integer)"))
        engine.dispose()
