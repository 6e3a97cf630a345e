"""kill -9 at any moment: another process carries on, and nothing is left by half."""

from contextlib import closing

from fdycore import Engine
from fdycore.clock import pause
from tests.conftest import only
from tests.prove import kills, merge_kills, upgrade_kills
from tests.prove.child import wait_for_go
from tests.prove.common import crew, rows

SLOW_COMMIT = (
    "CREATE TABLE slow (n BIGINT)",
    "CREATE FUNCTION sleep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(2); RETURN NULL; END'",
    "CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON slow DEFERRABLE INITIALLY DEFERRED"
    " FOR EACH ROW EXECUTE FUNCTION sleep()",
)
COMMITS = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'"


def test_a_killed_release_and_a_killed_void_are_carried_on_by_another_process(new_url):
    found = kills.release_and_void(new_url(), 7, True)
    assert {name: n for name, n in found["differences"].items() if n} == {}
    assert found["counts"]["kills_made"] > 0, "no kill came in time"


def test_what_was_acknowledged_before_a_kill_is_there_exactly_once(new_url):
    found = kills.actions(new_url(), 7, 150, 3)
    assert {name: n for name, n in found["differences"].items() if n} == {}


def test_a_killed_upgrade_leaves_the_schema_of_one_step_or_the_next(holds):
    holds(upgrade_kills.prove)


def test_a_killed_merge_of_two_colleges_is_wholly_old_or_wholly_new(holds):
    holds(merge_kills.prove)


@only("PostgreSQL")
def test_a_look_after_a_kill_waits_for_the_commit_that_the_server_is_at(new_url):
    url = new_url(ready=True)
    with closing(Engine(url)) as engine, crew() as start:
        engine.write(lambda work: [work.execute(sql) for sql in SLOW_COMMIT] and None)
        child = start("tests.properties.test_kills:commit_slowly", url, 7).until_ready().go()
        while not rows(engine, COMMITS)[0][0]:
            assert child.runs
            pause(0.005)
        child.kill()
        assert rows(engine, "SELECT count(*) FROM slow")[0][0] == 1


def commit_slowly(url: str, seed: int) -> None:
    """The one that is killed."""
    engine = Engine(url)
    rows(engine, "SELECT 1")
    wait_for_go()
    engine.write(lambda work: work.execute("INSERT INTO slow VALUES (1)") and None)
