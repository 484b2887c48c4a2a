"""`flowstory/usage` and `flowstory/budget`: what models cost the writer, and the most that they may."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flowstory.lsp import params as wire
from flowstory.lsp.handler import Handler

if TYPE_CHECKING:
    from flowstory.lsp.session import Session
    from flowstory.protocol.money import Spending
    from flowstory.providers import Desk


async def usage(session: Session, params: object) -> dict[str, Any]:
    """Give the accounts of a month, or all."""
    from flowstory.protocol.money import Calls, UsageParams, UsageResult

    wish = wire.read(UsageParams, params)

    def look(desk: Desk) -> dict[str, Any]:
        from flowstory.providers.prices import dollars

        month = "" if wish.whole else wish.month or desk.ledger.this_month()
        calls = tuple(
            Calls(
                day=row.day,
                provider=row.provider,
                model=row.model,
                feature=row.feature,
                book=row.book,
                calls=row.calls,
                prompt=row.prompt,
                cached=row.cached,
                completion=row.completion,
                dollars=dollars(row.nanos, places=6),
                uncertain=row.uncertain,
            )
            for row in desk.ledger.rows(month)
        )
        return UsageResult(calls=calls, spending=_spending(desk)).model_dump(mode="json")

    return await session.desks.ask(look)


async def budget(session: Session, params: object) -> dict[str, Any]:
    """Give the budgets, having set them where the writer says so."""
    from flowstory.protocol.money import BudgetParams, BudgetResult

    wish = wire.read(BudgetParams, params)

    def settle(desk: Desk) -> dict[str, Any]:
        from flowstory.providers import Budget, save_settings

        amounts = {name: amount for name in ("day", "month") if (amount := getattr(wish, name)) is not None}
        if amounts:
            whole = Budget.model_validate({**desk.settings.budget.model_dump(), **amounts})
            settings = desk.settings.model_copy(update={"budget": whole})
            save_settings(desk.places, settings)
            session.desks.change(settings)
        return BudgetResult(spending=_spending(desk)).model_dump(mode="json")

    return await session.desks.ask(settle)


def _spending(desk: Desk) -> tuple[Spending, ...]:
    from flowstory.protocol.money import Spending
    from flowstory.providers.prices import dollars

    return tuple(
        Spending(
            period=one.period,
            spent=dollars(one.nanos),
            limit=dollars(one.limit, places=2),
            percent=one.percent,
            level=one.level,
        )
        for one in desk.spent()
    )


USAGE = Handler("flowstory/usage", usage)
BUDGET = Handler("flowstory/budget", budget)
