print("readinessctl")
