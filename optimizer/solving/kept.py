"""A live model as it was, to come back to."""

from dataclasses import dataclass

import highspy

from optimizer.solving.highs import LiveModel


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """A copy of what HiGHS holds, without anything that it found."""

    copy: highspy.Highs

    @classmethod
    def of(cls, model: LiveModel) -> "Kept":
        """Copy a model as it is: bounds, rows and goal."""
        copy = highspy.Highs()  # type: ignore[no-untyped-call]
        copy.setOptionValue("output_flag", False)
        copy.passModel(model.solver.getModel())
        return cls(copy)

    def restore(self, model: LiveModel) -> None:
        """Put a model back as it was, with nothing left of what was solved since.

        Even its scaling is made anew: what comes next does not depend on what was.
        """
        model.solver.passModel(self.copy.getModel())
        model.columns = int(model.solver.getNumCol())
        del model.low[model.columns :], model.high[model.columns :]
