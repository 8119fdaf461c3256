"""The tables of proposed reports: rows are added and never changed."""

from wp.store import column_types as c

proposed_reports = c.table("proposed_reports", *c.proposed_report())
proposed_ends = c.table("proposed_ends", *c.end_of_proposed())
