"""What a form asks before it breaks the order of steps: how many lines it concerns, which, and
two answers. It stands before the button, as soon as what is entered would break the order."""

from collections.abc import Sequence

import streamlit as st

from wp.domain.progress import Statement
from wp.domain.reporting.order_question import LineAsked, OrderAnswer
from wp.domain.reporting.rules import LIMITS
from wp.language.wording.step_order import line_sentence, question_sentences
from wp.services.progress.asking import ask_order
from wp.ui.parts.form.form import Form, Send
from wp.ui.parts.form.widgets import Field
from wp.ui.parts.html import Markup, draw, paragraph, strong
from wp.ui.parts.lists import item, remark, show_listed

REASON = Field("as_it_stands", most=LIMITS["as_it_stands"] * 4)


def ask_about_order(
    form: Form, said: Sequence[Statement], send: Send, carry: Sequence[str] = ()
) -> None:
    """Where what is `said` would break the order of steps: the question, the lines concerned, and
    the two answers, each of which sends the form; the fields of `carry` stand in the next one."""
    view, words = form.view, form.view.words
    question = ask_order(view.engine, said)
    if not question.lines:
        return

    def answer(with_later: bool) -> None:
        form.take()
        reason = form[REASON.name]
        given = reason or None if with_later else reason
        form.answer = OrderAnswer(with_later, given, question)
        form.press(send, carry)

    with st.container(border=True, key=form.key("@order")):
        sentences = (paragraph("told", strong(s)) for s in question_sentences(question, words))
        draw(words, *sentences, aria_live="polite")

        form.row(REASON)
        with st.container(horizontal=True):
            if question.pairs:
                steps = sum(len(each.follows) for each in question.pairs)
                later = words("order.with_later", n=steps)
                key = form.key("!with_later")
                st.button(later, key, type="primary", on_click=answer, args=(True,))
            key = form.key("!as_it_stands")
            st.button(words("order.as_it_stands"), key, on_click=answer, args=(False,))

        def line(each: LineAsked) -> Markup:
            return item(strong(each.ref), " ", remark(line_sentence(each, words)))

        # Below the answers, which a long list would push out of sight.
        show_listed(form.key("@asked"), question.lines, line, view)
