"""Mermaid text of a workflow. Any Markdown viewer draws it; no binary is needed."""

from __future__ import annotations

from fdycore.workflow.definition import Definition


def _quoted(text: str) -> str:
    return text.replace('"', "#quot;").replace("\n", " ")


def mermaid(definition: Definition, counts: dict[str, int] | None = None) -> str:
    """`stateDiagram-v2` text: labels from the file, guards in brackets; `counts` adds numbers to the states."""
    lines = ["stateDiagram-v2"]
    for state in definition.states.values():
        number = f" · {counts.get(state.id, 0)}" if counts is not None else ""
        lines.append(f'  state "{_quoted(state.label)}{number}" as {state.id}')
    lines.append(f"  [*] --> {definition.initial}")
    for action in definition.actions.values():
        guards = f" [{', '.join(use.name for use in action.guards)}]" if action.guards else ""
        for source, target in action.moves.items():
            lines.append(f"  {source} --> {target}: {_quoted(action.label)}{guards}")
    lines += [f"  {state} --> [*]" for state in definition.states if state in definition.done]
    return "\n".join(lines) + "\n"
