"""Books payments that came back. Run once a day, and after each payment.returned."""

from harbour import Api, Ledger


def main(api: Api, ledger: Ledger) -> None:
    for event in api.get("/events", type="payment.returned").items():
        book(api, ledger, event["payment"])


# --8<-- [start:book]
def book(api: Api, ledger: Ledger, payment_id: str) -> None:
    payment = api.get(f"/payments/{payment_id}").json()
    ledger.book(
        payment["returned_amount"],
        reason=payment["status_reason"],
        reference=payment["end_to_end_id"],
    )
# --8<-- [end:book]
