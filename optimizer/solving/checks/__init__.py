"""Checks of a plan, made from the scenario and the plan's figures alone."""
