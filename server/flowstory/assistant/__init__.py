"""What a model adds, on the writer's own key: ScenePilot, EchoNotes and the deeper ArcGuard."""
