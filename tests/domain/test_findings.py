"""What tells a finding from the others of its document."""

from wp.domain.findings import Finding, FindingCode, Place


def test_the_key_of_a_finding_does_not_change_with_how_its_code_is_held() -> None:
    """People settle a doubt by its key, which was given out when codes were bare texts."""
    place = Place("plan.docx", table=2, row=5)
    own, of_record = (
        Finding(code, place, "type", "X", "WP 4.3")
        for code in (FindingCode.TYPE_UNKNOWN, "type.unknown")
    )
    assert own == of_record
    assert own.key == of_record.key == "4ef2e5c08275"
