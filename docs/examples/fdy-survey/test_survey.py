from fdycore.testing import TaskTypeContract


class TestSurvey(TaskTypeContract):
    plugins = ["survey"]
    task_type = "survey"
    fields = {"title": "三月就业进展", "question": "您所带班级已有多少名毕业生签约？"}
    walk = [("fill", {"signed": 12})]

    def test_what_was_filled_in_adds_up(self, engine, task):
        self.follow(engine, task, self.first(engine, task))
        assert engine.summary(engine.system, task.id, "signed") == {"count": 1, "sum": 12, "min": 12, "max": 12}
