from fdycore.pluginapi import Card, Row, files, hookimpl


def card(view):
    return Card([Row("调查内容", view.fields["question"])])


@hookimpl
def fdy_task_types(registry):
    registry.task_type(files("fdy_survey").joinpath("survey.toml"), card=card)
