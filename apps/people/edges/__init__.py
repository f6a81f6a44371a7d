"""Who is bound to whom, as one list that ways are looked for in.

The one derived table. The database itself keeps it, by triggers (keeping), so that no
way of writing can forget it; what stands in it is said once (listing).
"""
