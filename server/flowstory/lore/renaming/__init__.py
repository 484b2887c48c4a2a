"""Renaming somebody or something across a whole book: a plan of edits, in groups that the writer accepts."""

from flowstory.lore.renaming.model import Group, NameEdit, Plan, RefusedError, Target
from flowstory.lore.renaming.plan import plan_rename
from flowstory.lore.renaming.target import target_at, target_named

__all__ = ["Group", "NameEdit", "Plan", "RefusedError", "Target", "plan_rename", "target_at", "target_named"]
