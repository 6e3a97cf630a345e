"""An identity provider in memory: who has an account, under which name, and whether it works."""

from typing import NamedTuple

from fdycore.pluginapi import hookimpl
from fdyweb.directory.identity import Found


class Person(NamedTuple):
    name: str
    subject: str
    locked: str = ""  # why they cannot log in: a key of fdyweb.directory.identity.REASONS


class People:
    name, recovery = "示例认证平台", "https://id.example.cn/recover"

    def __init__(self, people):
        self._people = people

    def lookup(self, name, phone):
        person = self._people.get(phone)
        if person is None:
            return Found("none")
        if person.name != name:
            return Found("mismatch")
        if person.locked:
            return Found("locked", person.locked)
        return Found("active", subject=person.subject)


PEOPLE = {
    "13800000101": Person("许文清", "p-101"),
    "13800000102": Person("姚远", "p-102", "phone_changed"),
}


@hookimpl
def fdyweb_identity():
    return People(PEOPLE)
