"""A live model as it was, to come back to."""

from dataclasses import dataclass

import highspy

from optimizer.solving.careful import careful_solver
from optimizer.solving.highs import LiveModel


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """A copy of what HiGHS holds, without anything that it found, and its seed."""

    copy: highspy.Highs
    seed: int

    @classmethod
    def of(cls, model: LiveModel) -> "Kept":
        """Copy a model as it is: bounds, rows and goal."""
        copy = highspy.Highs()  # type: ignore[no-untyped-call]
        copy.setOptionValue("output_flag", False)
        copy.passModel(model.solver.getModel())
        _, seed = model.solver.getOptionValue("random_seed")
        return cls(copy, int(seed))

    def restore(self, model: LiveModel) -> None:
        """Put a model back as it was, with nothing left of what was solved since.

        A solver that was used answers otherwise in the last bits although it is handed
        the model anew, so it is a new one.
        """
        model.solver = careful_solver(self.seed)
        model.solver.passModel(self.copy.getModel())
        model.columns = int(model.solver.getNumCol())
        del model.low[model.columns :], model.high[model.columns :]
